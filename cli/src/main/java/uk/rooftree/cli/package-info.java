/**
 * The one command line. It wires loading and reports together and holds nothing else: a command reads its options, calls
 * the piece that does the work and says what came of it. The way in is {@link uk.rooftree.cli.Rooftree}.
 */
package uk.rooftree.cli;
