/** One row of a file as the service makes a log of it. Leans on {@code form} and {@code service}. */
package uk.rooftree.returns.core.log;
