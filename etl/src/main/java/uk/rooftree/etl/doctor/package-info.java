/**
 * Looks at a folder of extracts before they are loaded, and proposes how council.yaml should map them: which feed a file is, which of its
 * columns are which of the contract's, how its dates, codes and fields are written. It shows counts and shapes of values, never a person's.
 * The way in is {@link uk.rooftree.etl.doctor.Doctor}. Leans on the contract and the council's settings and profiles; loads nothing.
 */
package uk.rooftree.etl.doctor;
