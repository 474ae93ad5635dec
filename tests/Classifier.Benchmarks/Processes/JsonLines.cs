using System.Text.Json;

namespace Classifier.Benchmarks.Processes;

/// <summary>Writes the streams that programs are fed with.</summary>
internal static class JsonLines
{
    /// <summary>Writes sentences over and over again as records with id and text.</summary>
    public static void Write(string path, IReadOnlyList<string> sentences, int count)
    {
        byte[][] texts = [.. sentences.Select(s => JsonSerializer.SerializeToUtf8Bytes(s))];
        using FileStream file = File.Create(path);
        for (int i = 0; i < count; i++)
        {
            file.Write("{\"id\":\""u8);
            file.Write(System.Text.Encoding.ASCII.GetBytes($"{i}"));
            file.Write("\",\"text\":"u8);
            file.Write(texts[i % texts.Length]);
            file.Write("}\n"u8);
        }
    }
}
