namespace PrivateLibrary;

/// <summary>A library that two plugins use in different versions.</summary>
public static class Library
{
    public static string Version => typeof(Library).Assembly.GetName().Version!.ToString();
}
