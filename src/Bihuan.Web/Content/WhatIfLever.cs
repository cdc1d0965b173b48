using Bihuan.Consistency;

namespace Bihuan.Web.Content;

/// <summary>One quantity on the what-if page, with what somebody typed for it.</summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Typed">As typed; empty for nothing supposed.</param>
/// <param name="Value">The number typed, in the quantity's unit; null for none.</param>
public sealed record WhatIfLever(WhatIfQuantity Quantity, string Typed, decimal? Value);
