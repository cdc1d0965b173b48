namespace Bihuan.Publication.OpenData;

/// <summary>One column of a published table.</summary>
/// <param name="Name">snake_case, stable.</param>
/// <param name="Type">Its type: <c>string</c>, <c>number</c>, <c>integer</c>, <c>boolean</c>, <c>date</c>. Both metadata vocabularies know these.</param>
/// <param name="Title">What it is, in both languages.</param>
/// <param name="IsRequired">Whether every row has it.</param>
/// <param name="Values">The only values it takes; null when any.</param>
public sealed record DataColumn(string Name, string Type, Words Title, bool IsRequired = false, IReadOnlyList<string>? Values = null);
