using System.CommandLine;

namespace ComputeThesis.Tool;

/// <summary>thesis data: what the figures are, whether they hold, and how to take them elsewhere.</summary>
internal static class DataCommand
{
    public static Command Create() => new("data", """
        Lists, describes, verifies and exports tables of figures: those that the tool carries, or those of a folder.

          thesis data list                                  what there is
          thesis data describe cloud_revenue                one table: columns, gaps, sources, licence
          thesis data verify --package my-data              everything that is wrong with a package of your own
          thesis data export --format parquet --out tables  every table as a Parquet file
        """)
    {
        DataList.Create(), DataDescribe.Create(), DataVerify.Create(), DataExport.Create(),
    };
}
