using Bihuan.Reading.Lexicon;

namespace Bihuan.Reading.Recognition;

/// <summary>A word of the lexicon met in a sentence.</summary>
internal readonly record struct Token(int Start, int End, Cue Cue, CueRoles Roles)
{
    public bool Is(CueRoles roles) => (Roles & roles) != CueRoles.None;
}
