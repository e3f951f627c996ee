-- How often each rule found something
select rule, severity, count(*) as issues
from issues
group by rule, severity
order by count(*) desc, rule
