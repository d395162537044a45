-- model:      reference.figure_definition
-- grain:      one row per figure of the contract or of our own, published or not
-- keys:       figure
-- sources:    reference.figure_contract, reference.figure_own, reference.figure_part
-- definition: the figures contract, and beside it the figures that no contract asks for, in the same words: each figure's unit, period,
--   dimensions, statistic, rounding and feeds
with

defined as (

    select
        figure_contract.figure,
        figure_contract.measure,
        figure_contract.unit,
        figure_contract.period_kind,
        figure_contract.dimensions,
        figure_contract.statistic,
        figure_contract.definition,
        figure_contract.rounding,
        figure_contract.null_when,
        figure_contract.feeds,
        figure_contract.grain,
        figure_contract.population,
        figure_contract.excluded,
        figure_contract.value

    from reference.figure_contract as figure_contract

    union all

    select
        figure_own.figure,
        figure_own.measure,
        figure_own.unit,
        figure_own.period_kind,
        figure_own.dimensions,
        figure_own.statistic,
        figure_own.definition,
        figure_own.rounding,
        figure_own.null_when,
        figure_own.feeds,
        figure_own.grain,
        figure_own.population,
        figure_own.excluded,
        figure_own.value

    from reference.figure_own as figure_own

)

select
    defined.figure,
    defined.measure,
    defined.unit,
    defined.period_kind,
    defined.dimensions,
    defined.statistic,
    defined.definition,
    defined.rounding,
    defined.null_when,
    defined.feeds,
    defined.grain,
    defined.population,
    defined.excluded,
    defined.value,
    figure_part.part,
    defined.rounding as decimals

from defined
left join reference.figure_part as figure_part on figure_part.figure = defined.figure
