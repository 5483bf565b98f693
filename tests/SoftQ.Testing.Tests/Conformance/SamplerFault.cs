namespace SoftQ.Testing.Tests.Conformance;

/// <summary>What is wrong with a sampler.</summary>
public enum SamplerFault
{
    None,
    Shape,
    LeavesItsBounds,
    DrawsFromAStreamOfItsOwn,
    ActsOtherwise,
    DrawsAndDoesNotAct,
    LearnsNothing,
    ForgetsItsState,
}
