"""The dashboard's entry script: `streamlit run dashboard.py`."""

from ui.frame import run_dashboard

run_dashboard()
