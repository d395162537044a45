/**
 * A council's home folder and its {@code council.yaml}: who the council is, its allocation scheme and how its
 * extracts are laid out. The way in is {@link uk.rooftree.warehouse.council.Home}. Leans on nothing of ours.
 */
package uk.rooftree.warehouse.council;
