namespace Bihuan.Reading.Lexicon;

/// <summary>One entry of the lexicon: a word with everything it can do.</summary>
internal sealed class Cue(string word)
{
    public string Word { get; } = word;

    public CueRoles Roles { get; set; }

    public Comparator Before { get; set; }

    public Comparator After { get; set; }

    /// <summary>Code of the role that needs one: a period, a skip reason, a special number.</summary>
    public string Code { get; set; } = "";

    /// <summary>First and last year of a five-year plan; zero otherwise.</summary>
    public (int From, int To) Years { get; set; }

    /// <summary>Whether it always stands for itself: what follows it in a sentence changes neither its length nor its roles.</summary>
    public bool IsPlain => !Is(CueRoles.Name | CueRoles.FiveYearPlan | CueRoles.Special | CueRoles.Period | CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase | CueRoles.Action | CueRoles.HedgeBefore | CueRoles.Link);

    public bool Is(CueRoles roles) => (Roles & roles) != CueRoles.None;
}
