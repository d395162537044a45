package uk.rooftree.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;

/** Whatever stands in the tables, every model gives the same on both engines; sixty registers are tried in each build beside the fixtures. */
class GeneratedRegistersOnBothEnginesTest {

    // to shrink would run both engines again and again: a failure tells the rows, and the council among them says which register
    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    @Tag("long")
    void every_model_gives_the_same_rows_over_any_small_registers(@ForAll @Size(60) List<Long> seeds) {
        assertThat(faults(seeds)).isEmpty();
    }

    private static Map<String, String> faults(List<Long> seeds) {
        CouncilTables tables = new CouncilTables(Engines.TREE);
        seeds.forEach(seed -> new GeneratedRegister(seed).addTo(tables));
        BothEngines both = new BothEngines(Engines.duckDb(), Engines.spark());
        both.show(tables);
        both.run(Engines.without(Engines.modelsOverKeptRows(), tables.names()));
        System.out.println("generated registers: " + both);
        Map<String, String> faults = new TreeMap<>();
        both.faults().forEach((model, fault) -> faults.put(model.toString(), fault));
        return faults;
    }
}
