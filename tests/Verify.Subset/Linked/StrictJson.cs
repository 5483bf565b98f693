using System.Runtime.CompilerServices;

/// <summary>Sets the package to JSON as the standard writes it, in files named <c>.json</c>, which the subset always does.</summary>
internal static class StrictJson
{
    [ModuleInitializer]
    internal static void Use() => VerifierSettings.UseStrictJson();
}
