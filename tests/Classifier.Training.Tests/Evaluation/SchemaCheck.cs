using System.Text.Json;

namespace Classifier.Training.Tests.Evaluation;

/// <summary>Checks JSON by the keywords of JSON Schema that the project's schemas use, and refuses schemas with others.</summary>
internal sealed class SchemaCheck(JsonElement root)
{
    /// <summary>The check of a schema of <c>docs</c>.</summary>
    /// <param name="name">The file's name before <c>.schema.json</c>.</param>
    public static SchemaCheck Of(string name) =>
        new(JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schema", name + ".schema.json"))).RootElement);

    public IEnumerable<string> Faults(JsonElement json) => Faults(root, json, "$");

    private IEnumerable<string> Faults(JsonElement schema, JsonElement json, string path) =>
        schema.EnumerateObject().SelectMany(rule => rule.Name switch
        {
            "$schema" or "$defs" or "title" or "description" => (IEnumerable<string>)[],
            "$ref" => Faults(Definition(rule.Value.GetString()!), json, path),
            "const" => Rule(JsonElement.DeepEquals(rule.Value, json), $"{path} must be {rule.Value}"),
            "enum" => Rule(rule.Value.EnumerateArray().Any(value => JsonElement.DeepEquals(value, json)), $"{path} must be one of {rule.Value}"),
            "type" => Rule(Types(rule.Value).Any(t => IsOfType(json, t)), $"{path} must be {rule.Value}"),
            "minimum" => Rule(json.ValueKind != JsonValueKind.Number || json.GetDouble() >= rule.Value.GetDouble(), $"{path} must be at least {rule.Value}"),
            "maximum" => Rule(json.ValueKind != JsonValueKind.Number || json.GetDouble() <= rule.Value.GetDouble(), $"{path} must be at most {rule.Value}"),
            "minItems" => Rule(json.ValueKind != JsonValueKind.Array || json.GetArrayLength() >= rule.Value.GetInt32(), $"{path} has too few items"),
            "maxItems" => Rule(json.ValueKind != JsonValueKind.Array || json.GetArrayLength() <= rule.Value.GetInt32(), $"{path} has too many items"),
            "items" => json.ValueKind != JsonValueKind.Array ? []
                : json.EnumerateArray().Index().SelectMany(item => Faults(rule.Value, item.Item, $"{path}[{item.Index}]")),
            "required" when json.ValueKind == JsonValueKind.Object => rule.Value.EnumerateArray()
                .Where(name => !json.TryGetProperty(name.GetString()!, out _))
                .Select(name => $"{path} lacks {name}"),
            "properties" when json.ValueKind == JsonValueKind.Object => json.EnumerateObject()
                .Where(member => rule.Value.TryGetProperty(member.Name, out _))
                .SelectMany(member => Faults(rule.Value.GetProperty(member.Name), member.Value, $"{path}.{member.Name}")),
            "additionalProperties" when json.ValueKind == JsonValueKind.Object => json.EnumerateObject()
                .Where(member => !schema.TryGetProperty("properties", out JsonElement named) || !named.TryGetProperty(member.Name, out _))
                .SelectMany(member => rule.Value.ValueKind == JsonValueKind.False
                    ? [$"{path} must not have {member.Name}"]
                    : Faults(rule.Value, member.Value, $"{path}.{member.Name}")),
            "required" or "properties" or "additionalProperties" => [],
            _ => throw new NotSupportedException($"The schema check does not know the keyword '{rule.Name}'."),
        });

    private static string[] Rule(bool holds, string fault) => holds ? [] : [fault];

    private JsonElement Definition(string reference) => root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static bool IsOfType(JsonElement json, string type) => type switch
    {
        "object" => json.ValueKind == JsonValueKind.Object,
        "array" => json.ValueKind == JsonValueKind.Array,
        "string" => json.ValueKind == JsonValueKind.String,
        "boolean" => json.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => json.ValueKind == JsonValueKind.Null,
        "number" => json.ValueKind == JsonValueKind.Number,
        "integer" => json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out _),
        _ => throw new NotSupportedException($"The schema check does not know the type '{type}'."),
    };
}
