"""A network that looks at faces; `loss_net` and `metric_net` are two trained instances of it."""
