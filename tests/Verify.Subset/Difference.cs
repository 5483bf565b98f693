namespace VerifyTests;

/// <summary>Says where two texts part, and what to do about it.</summary>
internal static class Difference
{
    public static string Describe(string? verified, string received, string verifiedFile, string receivedFile) =>
        $"""
        {(verified is null ? "There is no snapshot yet." : FirstLine(verified, received))}
        Verified: {verifiedFile}
        Received: {receivedFile}
        If the received text is right, accept it: run the test with {Acceptance.Variable}=1 and commit the verified file.
        """;

    private static string FirstLine(string verified, string received)
    {
        var (expected, found) = (verified.Split('\n'), received.Split('\n'));
        var line = 0;
        while (line < expected.Length && line < found.Length && expected[line] == found[line])
            line++;
        return $"""
            The snapshot differs from line {line + 1} on.
            Expected: {Line(expected, line)}
            Found:    {Line(found, line)}
            """;
    }

    private static string Line(string[] lines, int index) => index < lines.Length ? lines[index] : "(the end)";
}
