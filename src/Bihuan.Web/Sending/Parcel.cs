namespace Bihuan.Web.Sending;

/// <summary>Something that waits to be sent.</summary>
/// <param name="Key">What it is: the same for ever.</param>
/// <param name="Text">What is sent.</param>
internal sealed record Parcel(string Key, string Text);
