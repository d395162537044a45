package uk.rooftree.returns.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.form.ReferenceCsv;

class RuleBookTest {

    @Test
    void the_rules_of_the_tables_are_the_rules_that_are_implemented() {
        Set<String> listed = new TreeSet<>();
        for (CollectionYear year : CollectionYear.values()) {
            ReferenceCsv.lines("lettings-%d-rules.csv".formatted(year.startYear())).forEach(line -> listed.add(line.getField("rule_id")));
        }

        assertThat(RuleBook.implemented()).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void a_rule_cannot_be_implemented_twice() {
        RuleBook.Writer rules = new RuleBook.Writer();
        rules.elsewhere("FILE01");

        assertThatThrownBy(() -> rules.when("FILE01", log -> true, "needstype")).hasMessage("Rule FILE01 is implemented twice");
    }

    @Test
    void the_rules_that_may_be_confirmed_are_the_soft_ones_of_the_table() {
        assertThat(RuleBook.of(CollectionYear.Y2026).rules().stream().filter(Rule::isSoft).map(Rule::id)).containsExactly(
            "DATE07", "DATE08", "TEN09", "HOU22", "HOU37", "HOU38", "HOU39", "HOU41", "MON04", "MON13", "MON14", "MON15", "MON18");
    }
}
