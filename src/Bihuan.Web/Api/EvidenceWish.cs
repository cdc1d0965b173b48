namespace Bihuan.Web.Api;

/// <summary>A file shown as evidence, brought along with the step it belongs to.</summary>
/// <param name="Name">What the person calls it.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record EvidenceWish(string Name, byte[] Content);
