using Microsoft.AspNetCore.Builder;

namespace Bihuan.Web.Access;

/// <summary>Says it.</summary>
internal static class NeededRightExtensions
{
    public static TBuilder Needs<TBuilder>(this TBuilder endpoints, Right right)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new NeededRight(right));
}
