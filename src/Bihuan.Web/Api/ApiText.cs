using System.Text.Json;
using Bihuan.Publication;
using Microsoft.AspNetCore.Http;

namespace Bihuan.Web.Api;

/// <summary>Answers written by the contract's own writer: one object, a list, or the same lines that the command line prints.</summary>
internal static class ApiText
{
    public static IResult One(Action<Utf8JsonWriter> write) => Results.Text(ContractJson.Page(write), "application/json; charset=utf-8");

    public static IResult Many<T>(IEnumerable<T> items, string? format, Action<Utf8JsonWriter, T> write) => format switch
    {
        null or "" or "json" => One(json =>
        {
            json.WriteStartArray();
            foreach (var item in items)
            {
                write(json, item);
            }

            json.WriteEndArray();
        }),
        "jsonl" => Results.Text(string.Concat(items.Select(item => ContractJson.Line(json => write(json, item)) + "\n")), "application/jsonl; charset=utf-8"),
        _ => ApiProblems.BadFormat(format.Length > 20 ? format[..20] : format),
    };
}
