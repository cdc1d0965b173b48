namespace Bihuan.Publication.Decomposition;

/// <summary>A row as it came back.</summary>
/// <param name="Row">Its cells; those of columns the file does not have are not in it.</param>
/// <param name="Here">Its place in the file.</param>
/// <param name="Places">Where each cell stands, by the key of its column.</param>
public sealed record SentRow(DecompositionRow Row, Place Here, IReadOnlyDictionary<string, Place> Places)
{
    /// <summary>Where a cell stands.</summary>
    public Place At(string key) => Places.GetValueOrDefault(key, Here);
}
