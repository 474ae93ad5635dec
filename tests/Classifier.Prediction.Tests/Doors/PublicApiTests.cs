using PublicApiGenerator;

namespace Classifier.Prediction.Tests.Doors;

public sealed class PublicApiTests
{
    /// <summary>Who means to change it copies the received file over the approved one, and says so in the change log.</summary>
    [Fact]
    public void The_public_api_is_the_approved_one()
    {
        string approved = Path.Combine(Folder(), "PublicApi.approved.txt");
        string received = Path.Combine(Folder(), "PublicApi.received.txt");
        string api = typeof(SentenceClassifier).Assembly
            .GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n") + "\n";
        string expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        if (api == expected)
            File.Delete(received);
        else
            File.WriteAllText(received, api);
        Assert.Equal(expected, api);
    }

    // The compiler's path of this file is mapped for reproducible builds; the approved text is found from the output folder instead.
    private static string Folder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Classifier.Prediction.Tests.csproj")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The project's folder is not above the output folder."), "Doors");
    }
}
