using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComputeThesis.Tests.Data;

/// <summary>Ways to spoil a copied package, and to publish it anew so that its hashes are true again.</summary>
internal static class Spoiling
{
    public const string Catalogue = "datapackage.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Changes the bytes of a file.</summary>
    public static void Bytes(this PackageFolder folder, string file, Func<byte[], byte[]> change)
    {
        var before = File.ReadAllBytes(folder.FileOf(file));
        var after = change(before);
        Assert.False(before.AsSpan().SequenceEqual(after), $"{file} is as it was.");
        File.WriteAllBytes(folder.FileOf(file), after);
    }

    /// <summary>Changes the lines of a file; the line end of the last one is no line of its own.</summary>
    public static void Lines(this PackageFolder folder, string file, Func<List<string>, IEnumerable<string>> change) =>
        folder.Edit(file, text => string.Concat(change([.. text.Split('\n')[..^1]]).Select(line => line + "\n")));

    /// <summary>Changes one line, counted from 1.</summary>
    public static void Line(this PackageFolder folder, string file, int line, Func<string, string> change) =>
        folder.Lines(file, lines => lines.Select((text, i) => i == line - 1 ? change(text) : text));

    /// <summary>Puts a raw text, quotes and all, into a cell.</summary>
    public static void Cell(this PackageFolder folder, string file, int line, string column, string raw)
    {
        var place = 0;
        folder.Lines(file, lines =>
        {
            place = Fields(lines[0]).IndexOf(column);
            var fields = Fields(lines[line - 1]);
            fields[place] = raw;
            lines[line - 1] = string.Join(',', fields);
            return lines;
        });
        Assert.True(place >= 0, column);
    }

    /// <summary>The raw fields of a line; a comma inside quotes parts nothing.</summary>
    public static List<string> Fields(string line)
    {
        var (fields, quoted) = (new List<string> { "" }, false);
        foreach (var c in line)
        {
            quoted ^= c == '"';
            if (c == ',' && !quoted)
                fields.Add("");
            else
                fields[^1] += c;
        }

        return fields;
    }

    /// <summary>Changes what the catalogue says of a table.</summary>
    public static void Declare(this PackageFolder folder, string table, Action<JsonNode> change) =>
        folder.Declare(package => change(package["resources"]!.AsArray().Single(resource => (string?)resource!["name"] == table)!));

    /// <summary>Changes the catalogue.</summary>
    public static void Declare(this PackageFolder folder, Action<JsonNode> change) => folder.Edit(Catalogue, text =>
    {
        var package = JsonNode.Parse(text)!;
        change(package);
        return package.ToJsonString(Indented);
    });

    /// <summary>What the catalogue says of a column.</summary>
    public static JsonNode Field(this JsonNode resource, string column) =>
        resource["schema"]!["fields"]!.AsArray().Single(field => (string?)field!["name"] == column)!;

    /// <summary>Puts the true hash of every file into the catalogue, as one who edits data and publishes them does.</summary>
    /// <returns>The files whose hash was another.</returns>
    public static IReadOnlyList<string> Publish(this PackageFolder folder)
    {
        var package = JsonNode.Parse(File.ReadAllText(folder.FileOf(Catalogue)))!;
        var changed = new List<string>();
        foreach (var resource in package["resources"]!.AsArray())
        {
            var file = folder.FileOf((string)resource!["path"]!);
            if (!File.Exists(file))
                continue;
            var hash = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
            if (hash != (string?)resource["hash"])
                changed.Add((string)resource["path"]!);
            resource["hash"] = hash;
        }

        File.WriteAllText(folder.FileOf(Catalogue), package.ToJsonString(Indented), new UTF8Encoding(false));
        return changed;
    }

    /// <summary>Keeps the first days of long daily tables, without spoiling anything: what is done to the other tables shows as well, and sooner.</summary>
    public static void Shorten(this PackageFolder folder, params IReadOnlyList<string> tables)
    {
        foreach (var table in tables)
        {
            List<string> kept = [];
            folder.Lines($"{table}.csv", lines => kept = lines[..500]);
            folder.Declare(table, resource =>
            {
                resource["rowCount"] = kept.Count - 1;
                resource["temporal"]!["start"] = kept[1].Split(',')[1];
                resource["temporal"]!["end"] = kept[^1].Split(',')[1];
            });
        }

        folder.Publish();
    }

    /// <summary>Moves a table into a gzip archive, without spoiling anything.</summary>
    /// <returns>The archive's name.</returns>
    public static string Pack(this PackageFolder folder, string table)
    {
        var (file, archive) = ($"{table}.csv", $"{table}.csv.gz");
        using (var packed = new System.IO.Compression.GZipStream(File.Create(folder.FileOf(archive)), System.IO.Compression.CompressionLevel.Fastest))
            packed.Write(File.ReadAllBytes(folder.FileOf(file)));
        File.Delete(folder.FileOf(file));
        folder.Declare(table, resource => resource["path"] = archive);
        folder.Publish();
        return archive;
    }
}
