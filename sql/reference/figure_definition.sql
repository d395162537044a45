-- model:      reference.figure_definition
-- grain:      one row per figure of the contract, published or not
-- keys:       figure
-- sources:    reference.figure_contract, reference.figure_part
-- definition: the figures contract: each figure's unit, period, dimensions, statistic, rounding and feeds
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
    figure_contract.value,
    figure_part.part,
    figure_contract.rounding as decimals

from reference.figure_contract as figure_contract
left join reference.figure_part as figure_part on figure_part.figure = figure_contract.figure
