namespace Bihuan.Cli;

/// <summary>Nobody reads standard output any more.</summary>
internal sealed class ReaderGoneException : Exception;
