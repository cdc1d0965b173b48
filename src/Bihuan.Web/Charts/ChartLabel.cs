using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Bihuan.Web.Charts;

/// <summary>Words on a drawing. A component of its own because <c>text</c> means something else in Razor.</summary>
public sealed class ChartLabel : ComponentBase
{
    /// <summary>Style class.</summary>
    [Parameter, EditorRequired] public string Class { get; set; } = "";

    /// <summary>Place across.</summary>
    [Parameter, EditorRequired] public decimal X { get; set; }

    /// <summary>Place down, of the base line.</summary>
    [Parameter, EditorRequired] public decimal Y { get; set; }

    /// <summary><c>start</c>, <c>middle</c> or <c>end</c>.</summary>
    [Parameter] public string Anchor { get; set; } = "start";

    /// <summary>The words.</summary>
    [Parameter, EditorRequired] public string Value { get; set; } = "";

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", ChartScale.N(X));
        builder.AddAttribute(3, "y", ChartScale.N(Y));
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Value);
        builder.CloseElement();
    }
}
