namespace Gym.Environments;

public delegate Task<IEnvViewer> IEnvironmentViewerFactoryDelegate(int width, int height, string title = null);
