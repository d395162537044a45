/**
 * The synthetic council: extracts in the contract's format for a council that does not exist, month by month, for the demo, the
 * tests and the benchmarks. {@link uk.rooftree.etl.synthetic.SyntheticCouncil} is the way in. Nothing downstream may be able to
 * tell these files from a real council's, and nothing in them may be taken for a real person: references begin with {@code SYN},
 * postcodes with {@code ZZ99}, ONS codes end in 99 numbers that were never issued, and there are no names at all.
 *
 * <p>The council is simulated day by day from three years before the first extract, so that what the extracts say hangs together:
 * an application waits, bids, is offered a home, refuses it, is housed; the home its household leaves becomes a void; the void is
 * repaired, advertised and let. Every rate stands in {@code rates.csv} beside these classes with its source, or the word
 * "invented". Each generator says what it does not model.
 *
 * <p>Same request, same bytes: values come from {@link uk.rooftree.etl.synthetic.Draw}, keyed by what they are for, so that a
 * change to one generator does not reshuffle the rest; there is no clock, no hash order and no locale.
 *
 * <p>{@link uk.rooftree.etl.synthetic.FaultPlanter} plants faults, counts them in {@code planted-faults.csv} and names their rows in
 * {@code planted-rows.csv}; the rest of the data breaks no rule of the contract. The package leans on the JDK alone.
 */
package uk.rooftree.etl.synthetic;
