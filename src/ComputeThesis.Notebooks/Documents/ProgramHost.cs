namespace ComputeThesis.Notebooks;

/// <summary>What a program needs around its cells to behave as the notebook does.</summary>
internal static class ProgramHost
{
    public const string Region = "host";

    /// <summary>Opens every program that was made of a notebook.</summary>
    public static IReadOnlyList<string> Opening { get; } =
    [
        "// A notebook as a program: 'dotnet run' runs it, 'thesis convert' makes it a notebook again.",
        "// A region is a cell. What stands after //: is the line of the notebook, and is what counts when it is made a notebook again.",
    ];

    /// <summary>A notebook may use reflection, does not speak of null, and warnings do not stop it.</summary>
    public static IReadOnlyList<string> Properties { get; } =
        ["#:property PublishAot=false", "#:property Nullable=annotations", "#:property TreatWarningsAsErrors=false"];

    /// <summary>What cells see without a using of their own, beside what every program sees.</summary>
    public static IReadOnlyList<string> Usings { get; } = ["using System.Collections;", "using System.Text;", "using static Host;"];

    /// <summary>What cells call to show things.</summary>
    public static IReadOnlyList<string> Lines { get; } =
        """
        // A notebook shows a value on its page; a program writes it to the console.
        static class Host
        {
            public static void Show(Action run) => run();

            public static void Show(Func<object> value) => display(value());

            public static async Task ShowAsync(Func<Task> run) => await run();

            public static async Task ShowAsync(Func<Task<object>> value) => display(await value());

            public static Shown display(object value, params string[] mimeTypes)
            {
                Console.WriteLine(TextOf(value));
                return new Shown();
            }

            public static Shown Display(this object value, params string[] mimeTypes) => display(value, mimeTypes);

            public static Shown DisplayAs(this string value, string mimeType) => display(value, mimeType);

            public static string HTML(string content) => content;

            private static string TextOf(object value) => value switch
            {
                null => "null",
                string text => text,
                IEnumerable items when value.GetType().GetMethod("ToString", Type.EmptyTypes).DeclaringType.Namespace is "System" or "System.Linq" or "System.Collections.Generic" => $"[ {string.Join(", ", items.Cast<object>().Take(100).Select(TextOf))} ]",
                _ => value.ToString(),
            };
        }

        class Shown
        {
            public void Update(object value) => Host.display(value);
        }
        """.ReplaceLineEndings("\n").Split('\n');
}
