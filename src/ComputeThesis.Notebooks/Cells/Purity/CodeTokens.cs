using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ComputeThesis.Notebooks;

/// <summary>Reads the members that the body of a method names.</summary>
internal static class CodeTokens
{
    private const int TwoBytes = 0xFE;
    private const int Switch = 0x45;

    // What C# needs unsafe, __arglist or __makeref for: memory by its address.
    private static readonly HashSet<int> Raw = [0x27, 0x29, 0xC2, 0xC6, 0xFE00, 0xFE0F, 0xFE17, 0xFE18, 0xFE1D];

    /// <summary>The members and types in the order of the code.</summary>
    /// <returns>Null where the code reaches for memory by its address.</returns>
    public static IReadOnlyList<EntityHandle>? Of(BlobReader code)
    {
        var tokens = new List<EntityHandle>();
        var last = 0;
        while (code.RemainingBytes > 0)
        {
            var operation = (int)code.ReadByte();
            if (operation == TwoBytes)
                operation = (operation << 8) | code.ReadByte();
            if (Raw.Contains(operation) || (IsConversion(operation) && TakesAddress(last)))
                return null;
            last = operation;
            if (operation == Switch)
                code.Offset += 4 * code.ReadInt32();
            else if (HasToken(operation))
                tokens.Add((EntityHandle)MetadataTokens.Handle(code.ReadInt32()));
            else
                code.Offset += Operand(operation);
        }
        return tokens;
    }

    private static bool IsConversion(int operation) => operation is 0xD3 or 0xE0;

    private static bool TakesAddress(int operation) => operation is 0x0F or 0x12 or 0x7C or 0x7F or 0x8F or 0xFE0A or 0xFE0D;

    private static bool HasToken(int operation) => operation is 0x28 or (>= 0x6F and <= 0x71) or (>= 0x73 and <= 0x75) or 0x79 or (>= 0x7B and <= 0x81)
        or 0x8C or 0x8D or 0x8F or (>= 0xA3 and <= 0xA5) or 0xD0 or 0xFE06 or 0xFE07 or 0xFE15 or 0xFE16 or 0xFE1C;

    private static int Operand(int operation) => operation switch
    {
        >= 0x0E and <= 0x13 or 0x1F or (>= 0x2B and <= 0x37) or 0xDE or 0xFE12 or 0xFE19 => 1,
        >= 0xFE09 and <= 0xFE0E => 2,
        0x20 or 0x22 or (>= 0x38 and <= 0x44) or 0x72 or 0xDD => 4,
        0x21 or 0x23 => 8,
        _ => 0,
    };
}
