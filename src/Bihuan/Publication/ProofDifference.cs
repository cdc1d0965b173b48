namespace Bihuan.Publication;

/// <summary>One place where a proof does not say what its own inputs give.</summary>
/// <param name="Path">Where in the JSON: <c>proof.steps[2].arithmetic</c>.</param>
/// <param name="Stated">What the proof says, as JSON; empty when it says nothing there.</param>
/// <param name="Recomputed">What its inputs give, as JSON; empty when they give nothing there.</param>
public sealed record ProofDifference(string Path, string Stated, string Recomputed)
{
    /// <summary>In words.</summary>
    public Words Words => new(
        $"{Path}：文件写的是 {Shown(Stated, "（没有）")}，重算得 {Shown(Recomputed, "（没有）")}",
        $"{Path}: the file says {Shown(Stated, "(nothing)")}, recomputing gives {Shown(Recomputed, "(nothing)")}");

    private static string Shown(string json, string nothing) => json.Length == 0 ? nothing : json.Length > 300 ? json[..300] + "…" : json;
}
