namespace SixLabors.ImageSharp;

public abstract class Image;
