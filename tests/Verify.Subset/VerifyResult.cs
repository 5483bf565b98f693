namespace VerifyTests;

/// <summary>What a verification that passed gives; the package's tells the files.</summary>
public class VerifyResult
{
    internal VerifyResult()
    {
    }
}
