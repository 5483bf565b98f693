namespace NoManifest;

/// <summary>A class that is no plugin.</summary>
public static class Nothing;
