/** What the CORE service knows that no file can: organisations, schemes, accounts. Leans on nothing of ours. */
package uk.rooftree.returns.core.service;
