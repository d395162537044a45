/** What the monthly job costs, set beside the same SQL in a bare DuckDB process. Not part of the tests: see {@code bench/README.md}. */
package uk.rooftree.bench;
