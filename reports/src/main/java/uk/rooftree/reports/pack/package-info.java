/**
 * The monthly management pack, a PDF. {@link uk.rooftree.reports.pack.ManagementPack} fills JasperReports templates
 * ({@code *.jrxml} beside this package's resources, compiled by {@link uk.rooftree.reports.pack.TemplateCompiler} when the
 * project is built) with the monthly report. Templates hold layout and no query; only our own templates are ever loaded.
 */
package uk.rooftree.reports.pack;
