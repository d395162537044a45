-- model:      quality.published
-- grain:      one row per figure, over all its units, that has been worked out
-- keys:       council_code, figure
-- sources:    figure.figure, figure.measured, reference.figure_definition, reference.period
-- definition: the all rows of the figures, with the measure and the part of it that each counts
select
    figure.council_code,
    measured.measure,
    figure_definition.part,
    figure_definition.grain,
    figure_definition.feeds,
    figure.figure,
    -- a share told by a rule of its own is a share all the same
    case when figure.statistic = 'special' and figure.unit = 'percent' then 'percent' else figure.statistic end as statistic,
    figure.decimals,
    figure.unit,
    figure.value,
    figure.numerator,
    figure.denominator,
    figure.rows_counted

from figure.figure as figure
inner join reference.period as period
    on period.council_code = figure.council_code
    and period.as_at = figure.as_at
inner join figure.measured as measured on measured.figure = figure.figure
inner join reference.figure_definition as figure_definition on figure_definition.figure = figure.figure
where
    figure.value is not null
    and coalesce(
        figure.band, figure.bedroom_need, figure.bedrooms, figure.applicant_type, figure.area, figure.ward, figure.status, figure.kind,
        figure.route, figure.queue, figure.outcome, figure.reason, figure.category, figure.age_band, figure.channel,
        figure.rent_basis, figure.void_class, figure.available, figure.stage, figure.owner, figure.ta_type, figure.in_district,
        figure.organisation, figure.officer, figure.feed
    ) is null
