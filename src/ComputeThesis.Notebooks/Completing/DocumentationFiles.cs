using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ComputeThesis.Notebooks;

/// <summary>The XML files that carry the documentation of assemblies.</summary>
/// <remarks>
/// The compiler's own providers look beside an assembly only, where the running framework has nothing, and keep all they have read.
/// Here a file is searched each time, which takes milliseconds and keeps nothing.
/// </remarks>
internal static class DocumentationFiles
{
    private static readonly Lazy<IReadOnlyList<string>> OfFramework = new(FindFramework);

    /// <summary>The documentation of a member, or null where no file has it.</summary>
    /// <param name="id">The member, as the compiler names it in documentation.</param>
    /// <param name="assembly">The file of its assembly.</param>
    public static XElement? Find(string id, string assembly)
    {
        var beside = Path.ChangeExtension(assembly, ".xml");
        if (File.Exists(beside) && In(beside, id) is { } found)
            return found;
        if (!TrustedAssemblies.IsOfRuntime(assembly))
            return null;
        // The assemblies of the SDK's files are not those that run: a type may be documented in any of them.
        var name = Path.GetFileName(beside);
        return OfFramework.Value.OrderByDescending(file => Path.GetFileName(file) == name).Select(file => In(file, id)).FirstOrDefault(member => member is not null);
    }

    private static XElement? In(string file, string id)
    {
        try
        {
            var text = (ReadOnlySpan<byte>)File.ReadAllBytes(file);
            var start = text.IndexOf(Encoding.UTF8.GetBytes($"<member name=\"{id}\""));
            if (start < 0)
                return null;
            var rest = text[start..];
            var end = rest.IndexOf("</member>"u8);
            return end < 0 ? null : XElement.Parse(Encoding.UTF8.GetString(rest[..(end + "</member>".Length)]), LoadOptions.PreserveWhitespace);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or XmlException)
        {
            return null;
        }
    }

    /// <summary>Where an SDK is installed, it has the framework's documentation.</summary>
    private static List<string> FindFramework()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = new DirectoryInfo(Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var pack = packs.Exists
            ? packs.EnumerateDirectories($"{Environment.Version.Major}.*").OrderBy(folder => folder.Name.Length).ThenBy(folder => folder.Name, StringComparer.Ordinal).LastOrDefault()
            : null;
        var folder = pack is null ? null : Path.Combine(pack.FullName, "ref", $"net{Environment.Version.Major}.0");
        if (folder is null || !Directory.Exists(folder))
            return [];
        // Nearly all that cells name is in the first.
        return [.. Directory.EnumerateFiles(folder, "*.xml").OrderByDescending(file => Path.GetFileName(file) == "System.Runtime.xml").ThenBy(file => file, StringComparer.Ordinal)];
    }
}
