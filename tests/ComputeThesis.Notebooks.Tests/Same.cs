using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks.Tests;

/// <summary>Tells where two notebooks differ.</summary>
internal static class Same
{
    /// <summary>The first difference between the cells of two notebooks, or null.</summary>
    public static string? Difference(IReadOnlyList<Cell> one, IReadOnlyList<Cell> other, bool withOutputs)
    {
        if (one.Count != other.Count)
            return $"{one.Count} cells became {other.Count}";
        for (var i = 0; i < one.Count; i++)
        {
            var (a, b) = (one[i], other[i]);
            if (a.Source != b.Source)
                return $"cell {i}: source {JsonValue.Create(a.Source).ToJsonString()} became {JsonValue.Create(b.Source).ToJsonString()}";
            if ((a.Id, a.Kind, a.Language) != (b.Id, b.Kind, b.Language))
                return $"cell {i}: {(a.Id, a.Kind, a.Language)} became {(b.Id, b.Kind, b.Language)}";
            if (a.Metadata.ToJsonString() != b.Metadata.ToJsonString() && !JsonNode.DeepEquals(a.Metadata, b.Metadata))
                return $"cell {i}: metadata {a.Metadata.ToJsonString()} became {b.Metadata.ToJsonString()}";
            if (!JsonNode.DeepEquals(a.Rest, b.Rest))
                return $"cell {i}: rest {a.Rest.ToJsonString()} became {b.Rest.ToJsonString()}";
            if (withOutputs && (a.ExecutionCount != b.ExecutionCount || a.Outputs.Count != b.Outputs.Count))
                return $"cell {i}: outputs";
        }
        return null;
    }
}
