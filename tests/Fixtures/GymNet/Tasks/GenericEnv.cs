namespace Tasks;

/// <summary>Nobody can make one without a type argument.</summary>
public class GenericEnv<T> : Point;
