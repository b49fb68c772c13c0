"""What starts Plumbline's processes: standard library only, so that `run.py` works before anything is installed."""
