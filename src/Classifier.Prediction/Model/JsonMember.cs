using System.Text.Json;

namespace Classifier.Prediction.Model;

/// <summary>A JSON value and where it stands, so that what is wrong with it can be said.</summary>
/// <param name="Value">The value.</param>
/// <param name="Path">Names from the outermost object on, with dots between them.</param>
internal sealed record JsonMember(JsonElement Value, string Path)
{
    /// <summary>A member of this object.</summary>
    /// <exception cref="ModelFileException">This is no object, or the member is missing or null.</exception>
    public JsonMember this[string name] => Optional(name) ?? throw new ModelFileException($"{Path}.{name} is missing.");

    /// <summary>A member of this object; null where it is missing or null.</summary>
    /// <exception cref="ModelFileException">This is no object.</exception>
    public JsonMember? Optional(string name) =>
        Require(JsonValueKind.Object, "an object").TryGetProperty(name, out JsonElement member) && member.ValueKind != JsonValueKind.Null
            ? new JsonMember(member, $"{Path}.{name}")
            : null;

    /// <summary>A number among the members of this object, which must be there but may be null.</summary>
    /// <exception cref="ModelFileException">This is no object, or the member is missing or neither number nor null.</exception>
    public double? DoubleOrNull(string name) =>
        Require(JsonValueKind.Object, "an object").TryGetProperty(name, out _) ? Optional(name)?.Double() : throw new ModelFileException($"{Path}.{name} is missing.");

    /// <summary>This as a whole number.</summary>
    /// <exception cref="ModelFileException">It is none, or far too large.</exception>
    public int Whole() => Value.ValueKind == JsonValueKind.Number && Value.TryGetInt32(out int number) ? number : throw Not("a whole number");

    /// <summary>This as a number; it may be infinite.</summary>
    /// <exception cref="ModelFileException">It is none.</exception>
    public double Double() => Value.ValueKind == JsonValueKind.Number && Value.TryGetDouble(out double number) ? number : throw Not("a number");

    /// <summary>This as a number; it may be infinite.</summary>
    /// <exception cref="ModelFileException">It is none.</exception>
    public float Single() => Value.ValueKind == JsonValueKind.Number && Value.TryGetSingle(out float number) ? number : throw Not("a number");

    /// <summary>This as a truth value.</summary>
    /// <exception cref="ModelFileException">It is none.</exception>
    public bool Truth() => Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? Value.GetBoolean() : throw Not("true or false");

    /// <summary>This as a text.</summary>
    /// <exception cref="ModelFileException">It is none.</exception>
    public string Text() => Require(JsonValueKind.String, "a text").GetString()!;

    /// <summary>The items of this array.</summary>
    /// <exception cref="ModelFileException">It is none.</exception>
    public T[] Items<T>(Func<JsonMember, T> read)
    {
        var items = new T[Require(JsonValueKind.Array, "an array").GetArrayLength()];
        int count = 0;
        foreach (JsonElement item in Value.EnumerateArray())
        {
            items[count] = read(new JsonMember(item, $"{Path}[{count}]"));
            count++;
        }

        return items;
    }

    /// <summary>The members of this object.</summary>
    /// <exception cref="ModelFileException">It is none, or a name stands in it twice.</exception>
    public IReadOnlyDictionary<string, T> Members<T>(Func<JsonMember, T> read)
    {
        var members = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (JsonProperty member in Require(JsonValueKind.Object, "an object").EnumerateObject())
        {
            if (!members.TryAdd(member.Name, read(new JsonMember(member.Value, $"{Path}.{member.Name}"))))
                throw new ModelFileException($"{Path} has '{member.Name}' twice.");
        }

        return members;
    }

    private JsonElement Require(JsonValueKind kind, string what) => Value.ValueKind == kind ? Value : throw Not(what);

    private ModelFileException Not(string what) => new($"{Path} is not {what}.");
}
