namespace Bihuan.Reading.Linking;

/// <summary>A row of <c>linking.csv</c>.</summary>
internal sealed record LinkingWord(string Role, string Word, string Value, string When, string Example);
