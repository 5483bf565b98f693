namespace SoftQ.Cli.Tests;

/// <summary>What a run of the tool left.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error);
