namespace ComputeThesis.Notebooks.Tests;

/// <summary>Sound files that hold a little of everything.</summary>
internal static class Samples
{
    public const string Ipynb = """
        {"cells":[
          {"cell_type":"markdown","id":"m1","metadata":{"tags":["intro"]},"source":["# Title\n","\n","![dot](attachment:dot.png)"],"attachments":{"dot.png":{"image/png":"iVBORw0KGgo="}}},
          {"cell_type":"code","id":"c1","execution_count":3,"metadata":{"tags":["parameters"],"vendor":{"depth":1.50}},"source":"#r \"nuget: Some, 1.2\"\nusing System.Text;\n\nvar x = 1;\nrecord R(int A);\nx","outputs":[
            {"output_type":"stream","name":"stdout","text":["a\n","b"]},
            {"output_type":"execute_result","execution_count":3,"metadata":{},"data":{"text/plain":"1","application/json":{"b":[1,null]},"image/png":"iVBO"}},
            {"output_type":"error","ename":"E","evalue":"v","traceback":["t"]},
            {"output_type":"later","what":[1]}]},
          {"cell_type":"code","metadata":{"polyglot_notebook":{"kernelName":"fsharp"}},"source":["let y = 1\n","y"],"outputs":[],"execution_count":null},
          {"cell_type":"raw","id":"r1","metadata":{"format":"text/x"},"source":"raw \u2028 text"},
          {"cell_type":"code","id":"c-2","metadata":{},"source":"","outputs":[],"execution_count":null}],
         "metadata":{"kernelspec":{"name":".net-csharp","display_name":".NET (C#)","language":"C#"},"language_info":{"name":"C#"},"unknown":12345678901234567890},
         "nbformat":4,"nbformat_minor":5,"extra":1.0}
        """;

    public const string Dib = """
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp"},{"name":"duck","aliases":["quack"]}]}}

        #!markdown

        # Title

            indented

        #!csharp

        #!time
        var x = 1;

        x

        #!quack

        SELECT 1

        #!raw

        raw
        """;

    public const string Program = """
        #!/usr/bin/env dotnet
        #:package Some@1.2
        #:project ../Other/Other.csproj
        #:property X=1
        using System;

        var x = 1;
        #region steps
        Console.WriteLine(x);
        #endregion

        record R(int A);
        """;

    public const string Nasty = """"
        #!csharp

        var s = """
        #endregion code a
        //: x
        #region code b
          */ //:-
        """;
        static string Pct(this double x) => $"{x:P0}";
        public int Twice(int n) => 2 * n; int total;
        class A
        {
            #region inside
            /* long
               comment */
            #endregion
        }
        await Task.Delay(1)

        #!csharp

        using System.Linq; var z = 1; record B(int X);
        foreach (var i in new[] { 1 })
            Console.WriteLine(i); // done
        new[] { 1, 2 }
            .Select(n => n)
            .ToList() // at the end

        #!csharp

        this is no C# /* at all

        #!csharp

        #region open
        var late = 1;
        // ends in a comment
        """";
}
