using Bihuan.Consistency;
using Bihuan.Formulas;
using Bihuan.Specs;

namespace Bihuan.Tests.Consistency;

/// <summary>specs/consistency.md, row by row, and the examples that need more than a row.</summary>
public sealed class Consistency_of_plans
{
    public static TheoryData<string, string> Conflicts => [.. SpecTable.Rows("specs/consistency.md", "sentences").Where(row => !IsRepair(row[1])).Select(row => (row[0], row[1]))];

    public static TheoryData<string, string> Repairs => [.. SpecTable.Rows("specs/consistency.md", "sentences").Where(row => IsRepair(row[1])).Select(row => (row[0], row[1]))];

    private static bool IsRepair(string expected) => expected.Length > 0 && !char.IsAsciiDigit(expected[^1]);

    [Theory]
    [MemberData(nameof(Conflicts))]
    public void Every_smallest_conflict_is_found_and_nothing_else(string sentences, string expected)
    {
        var report = PlanWorld.Check(sentences);

        Assert.Equal(Sorted(expected.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)), Sorted(report.Conflicts.Select(conflict => string.Join(' ', conflict.Members.Select(member => member.Id)))));
        Assert.All(report.Conflicts, conflict => Assert.True(conflict.Certificate.Verify()));
        Assert.Equal(0, report.Undecided);
    }

    [Theory]
    [MemberData(nameof(Repairs))]
    public void The_cheapest_repair_comes_first(string sentences, string expected)
    {
        var repair = Assert.Single(PlanWorld.Check(sentences).Conflicts).Repairs[0];

        Assert.Equal(expected, FormattableString.Invariant($"{repair.Commitment} {repair.To / 1.000000000000000000m}{repair.Unit.Symbol}"));
    }

    [Theory]
    [InlineData("at 2027: ratio(firms, 2022) >= 2倍 ; at 2023/2027: average_growth(firms) <= 10%", "C1从2倍降到1.6105倍 ; C2的上限从10%提高到14.8699%")]
    [InlineData("at 2027: ratio(firms, 2022) <= 1.2倍 ; at 2023/2027: average_growth(firms) >= 10%", "C2从10%降到3.7137% ; C1的上限从1.2倍提高到1.6106倍")]
    [InlineData("at 2027: growth_since(firms, 2022) >= 50% ; at 2023/2027: average_growth(firms) <= 8%", "C1从50%降到46.9328% ; C2的上限从8%提高到8.4472%")]
    [InlineData("plain at 2027: change(firms, 2022) = 20家 ; at 2022: firms = 100家 ; at 2027: firms <= 110家", "C3的上限从110家提高到119.5家 ; C2从100家降到90.5家 ; C1从19.5家降到10家")]
    [InlineData("at 2023: growth(fai) - growth(income) >= 3百分点 ; at 2023: growth(income) >= 8% ; at 2023: growth(fai) <= 10%", "C1从3百分点降到2百分点 ; C2从8%降到7% ; C3的上限从10%提高到11%")]
    public void A_repair_moves_the_number_a_sentence_states(string sentences, string repairs) => Assert.Equal(
        repairs.Split(" ; ").Order(StringComparer.Ordinal),
        Assert.Single(PlanWorld.Check(sentences).Conflicts).Repairs.Select(repair => repair.Text.Zh).Order(StringComparer.Ordinal));

    [Fact]
    public void A_conflict_is_told_in_words_with_sums_to_check_by_hand()
    {
        var conflict = Assert.Single(PlanWorld.Check("at 2027: gdp >= 4万亿元 ; at 2027: pop <= 3000万人 ; at 2027: pc <= 13万元").Conflicts);

        Assert.Equal(ConflictKind.Product, conflict.Kind);
        Assert.StartsWith("这3句不能同时成立", conflict.Explanation.Zh, StringComparison.Ordinal);
        Assert.StartsWith("These 3 sentences cannot all hold", conflict.Explanation.En, StringComparison.Ordinal);
        Assert.Contains(conflict.Certificate.Steps, step => step.Arithmetic is { } sum && (sum.Contains('÷') || sum.Contains('×')));
        Assert.Equal(3, conflict.Repairs.Count);
    }

    [Fact]
    public void Prices_nobody_stated_are_asked_for()
    {
        var asked = PlanWorld.Check("at 2022: revenue ~ 2000亿元 ±5亿元 ; at 2023: revenue ~ 2200亿元 ±5亿元 ; at 2023: growth(revenue) ~ 5% ±0.05百分点");
        var known = PlanWorld.Check("claim at 2017: gdp ~ 2.01万亿元 ±0.005万亿元 ; claim at 2022: gdp ~ 2.91万亿元 ±0.005万亿元 ; claim at 2018/2022: average_growth(gdp) ~ 5.4% ±0.05百分点");

        Assert.Empty(asked.Conflicts);
        Assert.Equal(["C1", "C2", "C3"], Assert.Single(asked.Notes, note => note.Code == NoteCatalogue.BasisAsked.Code).Commitments);
        Assert.Empty(known.Conflicts);
        Assert.DoesNotContain(known.Notes, note => note.Code == NoteCatalogue.BasisAsked.Code);
        var deflator = Assert.Single(known.Assumptions, assumption => assumption.Kind == "implied.deflator");
        Assert.InRange(deflator.Low!.Value, 2.0m, 2.2m);
        Assert.InRange(deflator.High!.Value, 2.2m, 2.4m);
    }

    [Fact]
    public void Two_floors_imply_a_population_beside_the_one_observed()
    {
        var plan = PlanWorld.Plan(observations: "pop 2022 3213.34万人");
        var report = PlanWorld.Checker.Check([PlanWorld.Checked("at 2027: gdp >= 4万亿元 ; at 2027: pc >= 12万元", plan)]);

        var population = Assert.Single(report.Assumptions, assumption => assumption.Quantity == "pop@2027");
        Assert.Equal((3333.33m, 3333.34m), (population.Low!.Value, population.High!.Value));
        Assert.Contains(population.Because, reason => reason.Zh.Contains("3213.34万人", StringComparison.Ordinal) && reason.Zh.Contains("公报", StringComparison.Ordinal));
    }

    public static TheoryData<string, string> Told => [.. SpecTable.Rows("specs/consistency.md", "told").Select(row => (row[0], row[1]))];

    public static TheoryData<string, string, string> Tables => [.. SpecTable.Rows("specs/consistency.md", "blocks").Select(row => (row[0], row[1], row[2]))];

    [Theory]
    [MemberData(nameof(Told))]
    public void What_is_asked_and_implied_is_as_the_table_says(string sentences, string answer)
    {
        var report = PlanWorld.Check(sentences);

        Assert.Empty(report.Conflicts);
        IEnumerable<string> told = report.Notes.Select(note => $"{note.Code} {string.Join(' ', note.Commitments)}")
            .Concat(report.Assumptions.Select(assumption => FormattableString.Invariant($"{assumption.Kind} {(assumption.Low is null ? "at most" : assumption.Low / 1.000000000000000000m)} {assumption.High / 1.000000000000000000m}").Trim()));
        if (answer.StartsWith("no ", StringComparison.Ordinal))
        {
            Assert.DoesNotContain(told, one => one.StartsWith(answer[3..], StringComparison.Ordinal));
            return;
        }

        Assert.Contains(answer, told);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_flattened_table_is_put_right_where_sums_tell(string blocks, string loose, string place)
    {
        static decimal[] Row(string cells) => [.. cells.Split('/').Select(cell => decimal.Parse(cell, System.Globalization.CultureInfo.InvariantCulture))];
        var table = blocks.Split(" ; ").Select(block => block.Split([' ', '='], StringSplitOptions.RemoveEmptyEntries))
            .Select(words => new TableBlock(words[0], Row(words[1]), [.. words[2..].Select(Row)])).ToList();

        var proposal = TableRealignment.Propose(table, [.. loose.Split(' ').Select(Row)]);

        Assert.Equal(place, proposal is null ? "" : string.Join(' ', proposal.Places));
    }

    [Theory]
    [InlineData("C-1 C-2", "", "C1 C2 C3")]
    [InlineData("500101 500103", "", "C1 C2 C3")]
    [InlineData("C-1 C-2", "片区", "")]
    [InlineData("C-1 500103", "", "")]
    public void A_tree_of_areas_of_a_plans_own_is_taken_at_its_word(string codes, string group, string conflict)
    {
        var areas = codes.Split(' ').Select(code => new Area(code, code, code, World.Home, group)).ToList();
        var plan = PlanWorld.Plan() with { Areas = [.. PlanWorld.Plan().Areas.Where(area => area.Parent is null), .. areas] };
        var report = PlanWorld.Checker.Check([PlanWorld.Checked($"at 2023: gdp@{areas[0].Code} >= 2万亿元 ; at 2023: gdp@{areas[1].Code} >= 2万亿元 ; at 2023: gdp <= 3万亿元", plan)]);

        Assert.Equal(conflict, string.Join(" ; ", report.Conflicts.Select(one => string.Join(' ', one.Members.Select(member => member.Id)))));
    }

    [Fact]
    public void A_promise_that_an_outcome_contradicts_is_no_conflict() =>
        Assert.Empty(PlanWorld.Checker.Check([PlanWorld.Checked("at 2023: gdp >= 4万亿元", PlanWorld.Plan(observations: "gdp 2023 30145.79亿元"))]).Conflicts);

    [Fact]
    public void A_value_ten_times_off_its_history_is_a_slip()
    {
        var report = PlanWorld.Checker.Check([PlanWorld.Checked("at 2023: jobs >= 700万人", PlanWorld.Plan(observations: "jobs 2022 70.67万人"))]);

        Assert.Contains(report.Notes, note => note.Code == NoteCatalogue.UnitSlip.Code);
    }

    [Fact]
    public void Versions_of_one_text_replace_each_other()
    {
        var older = PlanWorld.Checked("at 2027: gdp >= 4万亿元 ; at 2027: firms >= 1万家 ; at 2027: pop >= 3300万人", PlanWorld.Plan("older"));
        var newer = PlanWorld.Checked("at 2027: gdp <= 3.9万亿元 ; at 2027: gdp >= 3.8万亿元 ; at 2027: firms >= 1.2万家", PlanWorld.Plan("newer", issued: new(2023, 3, 1)));

        var report = PlanWorld.Checker.Check([older, newer]);

        Assert.Empty(report.Conflicts);
        Assert.Contains(report.Notes, note => note.Code == NoteCatalogue.Vanished.Code && note.Commitments.Contains("older/C3"));
        Assert.Contains(report.Notes, note => note.Code == NoteCatalogue.Raised.Code && note.Commitments.SequenceEqual(["older/C2", "newer/C3"]));
        Assert.Contains(report.Notes, note => note.Code == NoteCatalogue.Lowered.Code && note.Commitments.Contains("older/C1"));
    }

    [Fact]
    public void A_number_for_a_year_is_held_against_the_number_for_that_year_and_not_against_every_year()
    {
        const string targets = "at 2023: jobs >= 55万人 ; each 2023..2027: jobs >= 60万人";
        var report = PlanWorld.Checker.Check([PlanWorld.Checked(targets, PlanWorld.Plan("older")), PlanWorld.Checked(targets + " ; at 2027: gdp >= 4万亿元", PlanWorld.Plan("newer", issued: new(2023, 3, 1)))]);

        Assert.DoesNotContain(report.Notes, note => note.Code == NoteCatalogue.Raised.Code || note.Code == NoteCatalogue.Lowered.Code);
    }

    [Fact]
    public void An_exact_copy_of_a_plan_with_a_later_date_gives_no_note_of_change()
    {
        const string targets = "at 2027: gdp >= 4万亿元 ; at 2027: firms >= 1万家 ; each 2023..2027: headline(fai) > headline(gdp)";
        var (older, later) = (PlanWorld.Plan("older"), PlanWorld.Plan("newer", issued: new(2023, 3, 1)));
        // Two folders never share an indicator.
        var newer = later with { Indicators = [.. later.Indicators.Select(indicator => indicator with { Aliases = [.. indicator.Aliases, "别名"] })] };
        var notation = new FormulaNotation(World.Home, newer.Indicators);
        CheckedPlan copy = new(newer, [.. PlanWorld.Checked(targets).Register.Select(commitment => commitment with
        {
            Interpretations = [new Interpretation("words.bound", notation.TryParse(PlanWorld.Notation.Print(commitment.Formula!), out _)!)],
        })]);
        var report = PlanWorld.Checker.Check([PlanWorld.Checked(targets, older), copy]);

        Assert.DoesNotContain(report.Notes, note => note.Code == NoteCatalogue.Vanished.Code || note.Code == NoteCatalogue.Raised.Code || note.Code == NoteCatalogue.Lowered.Code);
    }

    [Fact]
    public void A_year_must_fit_into_five_years_and_a_district_into_its_city()
    {
        var five = PlanWorld.Checked("at 2023/2027: sum(jobs) >= 300万人 ; each 2023..2027: jobs >= 60万人", PlanWorld.Plan("five"));
        var year = PlanWorld.Checked("at 2023: jobs <= 55万人", PlanWorld.Plan("year", 2023, 2023));
        var district = PlanWorld.Checked("at 2023: growth(gdp) >= 9%", PlanWorld.Plan("district", 2023, 2023, "500101"));
        var city = PlanWorld.Checked("at 2023: growth(gdp) >= 6%", PlanWorld.Plan("city", 2023, 2023));

        Assert.Equal(["five/C2", "year/C1"], Assert.Single(PlanWorld.Checker.Check([five, year]).Conflicts).Members.Select(member => member.Id));
        var inflation = Assert.Single(PlanWorld.Checker.Check([city, district]).Notes, note => note.Code == NoteCatalogue.Inflation.Code);
        Assert.Contains("1.5", inflation.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("at 2023: growth(fai) >= 3%", "claim at 2023: growth(fai) = 1.8%", "")]
    [InlineData("at 2023: growth(gdp) >= 6% ; plain at 2023: gdp >= 3.2万亿元", "claim at 2023: growth(gdp) = 5.1% ; claim at 2023: gdp = 3.0万亿元 ; at 2024: gdp >= 3.3万亿元", "")]
    [InlineData("at 2024: jobs >= 60万人", "at 2024: jobs <= 55万人", "a/C1 b/C1")]
    [InlineData("at 2024: income >= 3.3万亿元", "claim at 2023: income = 3.0万亿元 ; at 2024: growth(income) <= 5%", "a/C1 b/C1 b/C2")]
    [InlineData("at 2023/2024: sum(jobs) <= 60万人", "claim at 2023: jobs = 70万人 ; at 2024: jobs >= 50万人", "")]
    [InlineData("claim at 2022: jobs = 70万人", "claim at 2022: jobs = 72万人", "a/C1 b/C1")]
    [InlineData("at 2023: jobs >= 60万人", "claim at 2023: jobs = 50万人 ; claim at 2023-01/2023-06: jobs = 55万人", "b/C1 b/C2")]
    public void What_a_later_report_says_became_of_a_promise_contradicts_no_plan(string first, string second, string conflicts)
    {
        var report = PlanWorld.Checker.Check([PlanWorld.Checked(first, PlanWorld.Plan("a", 2023, 2023)), PlanWorld.Checked(second, PlanWorld.Plan("b", 2024, 2024))]);

        Assert.Equal(conflicts, string.Join(" ; ", report.Conflicts.Select(conflict => string.Join(' ', conflict.Members.Select(member => member.Id)))));
        Assert.DoesNotContain(report.Notes, note => note.Code == NoteCatalogue.Idle.Code);
    }

    [Fact]
    public void A_promise_with_an_outcome_is_left_to_the_comparison_with_outcomes()
    {
        var report = PlanWorld.Checker.Check([PlanWorld.Checked("at 2023: growth(fai) >= 3% ; at 2023: jobs >= 60万人", PlanWorld.Plan("a", 2023, 2023)), PlanWorld.Checked("claim at 2023: growth(fai) = 1.8%", PlanWorld.Plan("b", 2024, 2024))]);

        Assert.Equal(["a/C1", "b/C1"], Assert.Single(report.Notes, note => note.Code == NoteCatalogue.Outcome.Code).Commitments);
        Assert.DoesNotContain(report.Notes, note => note.Code == NoteCatalogue.Lowered.Code);
    }

    [Theory]
    [InlineData("at 2023: growth(gdp) >= 6%", "at 2023: growth(gdp) >= 9%", "index 1.5, stricter")]
    [InlineData("at 2023: growth(gdp) >= 6%", "at 2023: growth(gdp) >= 6%", "index 1")]
    [InlineData("at 2023: deficit_rate <= 5%", "at 2023: deficit_rate <= 5.5%", "index 0.9, looser")]
    [InlineData("at 2023: deficit_rate <= 5%", "at 2023: deficit_rate <= 4%", "index 1.25, stricter")]
    [InlineData("at 2023: deficit_rate <= 5%", "at 2023: deficit_rate >= 4%", "")]
    public void A_district_that_asks_for_more_has_an_index_over_one_of_floors_and_of_ceilings(string city, string district, string told)
    {
        var report = PlanWorld.Checker.Check([PlanWorld.Checked(city, PlanWorld.Plan("city", 2023, 2023)), PlanWorld.Checked(district, PlanWorld.Plan("district", 2023, 2023, "500101"))]);

        var note = report.Notes.SingleOrDefault(note => note.Code == NoteCatalogue.Inflation.Code);
        Assert.Equal(told.Length == 0, note is null);
        Assert.Contains(told, note?.Message.En ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_slow_first_year_is_told_with_what_is_left()
    {
        var note = Assert.Single(PlanWorld.Check("at 2023/2027: sum(jobs) >= 22万人 ; at 2023: jobs >= 1.1万人").Notes, note => note.Code == NoteCatalogue.Pace.Code);

        Assert.Contains("5.225", note.Message.Zh, StringComparison.Ordinal);
        Assert.Equal(["C2", "C1"], note.Commitments);
    }

    [Fact]
    public void A_stricter_target_makes_another_idle() =>
        Assert.Equal(["C1", "C2"], Assert.Single(PlanWorld.Check("at 2027: firms >= 1万家 ; at 2027: firms >= 1.2万家").Notes, note => note.Code == NoteCatalogue.Idle.Code).Commitments);

    [Theory]
    [InlineData("done 「6月底前建成城北污水处理厂」 by 2024-06 ; done 「年底前开工建设城北污水处理厂」 by 2024", "C2 C1")]
    [InlineData("done 「城北污水处理厂投入使用」 by 2023 ; done 「竣工城北污水处理厂项目」 by 2024", "C2 C1")]
    [InlineData("done 「一季度开工建设高铁东站配套路网」 by 2024-Q1 ; done 「年底前高铁东站配套路网建成通车」 by 2024", "")]
    [InlineData("done 「建成城南大桥」 by 2024 ; done 「开工建设城西大桥」 by 2025", "")]
    [InlineData("done 「建成城南大桥」 by 2024 ; done 「建成城南大桥」 by 2023", "")]
    [InlineData("done 「建成」 by 2024 ; done 「开工」 by 2025", "")]
    public void A_work_is_not_started_after_it_is_finished(string sentences, string expected) =>
        Assert.Equal(expected, string.Join(' ', PlanWorld.Check(sentences).Notes.Where(note => note.Code == NoteCatalogue.StageOrder.Code).SelectMany(note => note.Commitments)));

    [Fact]
    public void What_the_model_cannot_say_is_told()
    {
        // Eighteen ways to miss one of eighteen years are more than it follows up.
        var report = PlanWorld.Check("not (each 2010..2027: jobs >= 60万人)");

        Assert.Single(report.Notes, note => note.Code == NoteCatalogue.Inexpressible.Code);
    }

    [Fact]
    public void Suppositions_tell_what_holds_and_how_far_they_must_give_way()
    {
        var whatIf = PlanWorld.Checker.WhatIf(PlanWorld.Checked("at 2027: gdp >= 4万亿元 ; at 2027: pc >= 12万元 ; at 2027: pop >= 3300万人"));

        var fine = whatIf.Ask([new("gdp@2027", 4.5m, 4.5m), new("pop@2027", 3400m, 3400m)]);
        Assert.Equal(["C1", "C2", "C3"], fine.Kept);
        Assert.True(fine.CanAllHold);
        var poor = whatIf.Ask([new("pop@2027", 3400m, 3400m), new("gdp@2027", 4.0m, 4.0m)]);
        Assert.Equal(["C2"], poor.Broken);
        Assert.False(poor.CanAllHold);
        var move = Assert.Single(poor.LeastChange);
        // Fewer people by 1.96 % is nearer than 2 % more product.
        Assert.Equal(("pop@2027", 3333.3333m), (move.Quantity, move.To));
        Assert.Empty(whatIf.Ask([new("pop@2027", null, 4000m)]).Broken);
        Assert.Throws<ArgumentException>(() => whatIf.Ask([new("nothing@2027", 1m, null)]));
    }

    [Theory]
    [InlineData("plain at 2023: growth(fai) >= 3%", "growth_nominal(fai)@2023", "2.6", "3", "broken")]
    [InlineData("plain at 2023: growth(fai) >= 3%", "growth_nominal(fai)@2023", "3.0", "3", "kept")]
    [InlineData("plain at 2023/2027: average_growth(retail) >= 6%", "average_growth_nominal(retail)@2023/2027", "5.9", "6", "broken")]
    [InlineData("plain at 2027: share >= 40%", "share@2027", "39.6", "40", "broken")]
    [InlineData("plain at 2027: firms >= 1万家", "firms@2027", "0.96", "1", "broken")]
    [InlineData("at 2027: gdp ~ 4万亿元 ±0.05万亿元", "gdp@2027", "3.96", "3.95", "kept")]
    public void A_supposition_keeps_a_promise_where_the_verdict_would_say_met(string sentence, string quantity, string supposed, string asked, string answer)
    {
        var whatIf = PlanWorld.Checker.WhatIf(PlanWorld.Checked(sentence));
        var number = decimal.Parse(supposed, System.Globalization.CultureInfo.InvariantCulture);
        var told = whatIf.Ask([new(quantity, number, number)]);

        Assert.Equal(decimal.Parse(asked, System.Globalization.CultureInfo.InvariantCulture), whatIf.Quantities.Single(one => one.Quantity == quantity).Low);
        Assert.Equal(answer == "kept" ? (1, 0, true) : (0, 1, false), (told.Kept.Count, told.Broken.Count, told.CanAllHold));
    }

    [Theory]
    [InlineData("at 2040: gdp >= 9000000万亿元 ; at 2023: gdp >= 0.001亿元")]
    [InlineData("at 2023/2040: average_growth(retail) >= 900% ; at 2023: growth(retail) <= 5%")]
    [InlineData("at 2027: ratio(firms, 2000) >= 100000倍 ; at 2027: firms >= 0家")]
    public void Absurd_numbers_are_answered_too(string sentences) =>
        Assert.NotNull(PlanWorld.Checker.Check([PlanWorld.Checked(sentences, PlanWorld.Plan(observations: "gdp 2022 0.01亿元"))]));

    [Fact]
    public void Every_kind_of_note_has_a_code_of_its_own_and_both_languages()
    {
        Assert.Equal(NoteCatalogue.All.Count, NoteCatalogue.All.Select(rule => rule.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(typeof(NoteCatalogue).GetProperties().Count(property => property.PropertyType == typeof(NoteRule)), NoteCatalogue.All.Count);
        Assert.All(NoteCatalogue.All, rule => Assert.True(rule.Template.Zh.Length > 0 && rule.Template.En.Length > 0));
    }

    private static string[] Sorted(IEnumerable<string> sets) => [.. sets.Order(StringComparer.Ordinal)];
}
